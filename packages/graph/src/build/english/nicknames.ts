import { wordList } from '@precedent/model';

/** Short forms and transliterations of given names in English news; each row is one name. */
const NICKNAMES = [
  'abdallah abdullah abdulla',
  'aleksandr alexander alex oleksandr',
  'andrei andrey andriy andrej',
  'andrew andy',
  'anthony tony',
  'benjamin ben binyamin',
  'charles charlie chuck',
  'christopher chris',
  'dmitry dmitri dmytro dmitriy',
  'daniel dan danny',
  'david dave',
  'donald don',
  'edward ed eddie ted',
  'elizabeth liz beth',
  'gregory greg',
  'james jim jimmy',
  'jeffrey jeff',
  'jennifer jen jenny',
  'joseph joe',
  'kenneth ken',
  'lawrence larry',
  'matthew matt',
  'michael mike',
  'mikhail mykhailo',
  'mohammed muhammad mohamed mohammad muhammed mohamad',
  'nicholas nick',
  'nikolai nikolay mykola',
  'patrick pat',
  'peter pete',
  'rebecca becky',
  'richard dick rick',
  'robert bob bobby rob',
  'ronald ron',
  'rudolph rudy',
  'samuel sam',
  'stephen steven steve',
  'susan sue',
  'theodore ted teddy',
  'thomas tom',
  'timothy tim',
  'sergei sergey serhiy serhii',
  'vladimir volodymyr',
  'william bill will',
  'yulia julia yuliya',
  'yusuf youssef yousef yusef',
].map(wordList);

const FORMS_OF = new Map<string, ReadonlySet<string>[]>();
for (const forms of NICKNAMES)
  for (const form of forms) FORMS_OF.set(form, [...(FORMS_OF.get(form) ?? []), forms]);

/** Whether two given names are forms of the same name: "joe" and "joseph". */
export function isNickname(a: string, b: string): boolean {
  return FORMS_OF.get(a)?.some((forms) => forms.has(b)) ?? false;
}
