/** Short forms that English news uses for a full given name; each row is one name. */
const NICKNAMES = [
  'alexander alex',
  'andrew andy',
  'anthony tony',
  'benjamin ben',
  'charles charlie chuck',
  'christopher chris',
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
  'nicholas nick',
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
  'theodore ted',
  'thomas tom',
  'timothy tim',
  'william bill will',
].map((row) => new Set(row.split(' ')));

/** Whether two given names are forms of one: "joe" and "joseph". */
export function isNickname(a: string, b: string): boolean {
  return NICKNAMES.some((forms) => forms.has(a) && forms.has(b));
}
