import type { FactKind } from './score-facts.ts';

/** Words in the names of parties, which distinguish affiliations from other memberships. */
const PARTY =
  /\bpart(?:y|ies)\b|\b(?:democrat|republican|labour|conservative|liberal|socialist|communist|tor(?:y|ies)|green)s?\b/i;
/** Heads of a state, its government or a part of it, but not vice presidents and deputies. */
const HEAD =
  /^(?:president|prime minister|premier|chancellor|king|queen|emperor|empress|sultan|emir|governor|mayor|chief minister|first minister|head of (?:state|government))\b/i;
const CHAIR = /^(?:chair|chairman|chairwoman|chairperson|president|leader)\b/i;
const CHIEF_EXECUTIVE = /\bchief executive\b|\bCEO\b/i;

export const PARTY_MEMBER: FactKind = {
  name: 'party',
  relations: ['member_of'],
  asserts: (_, object) => PARTY.test(object.name),
};

export const MEMBER: FactKind = {
  name: 'member',
  relations: ['member_of'],
  asserts: (_, object) => !PARTY.test(object.name),
};

export const HEAD_OF_STATE: FactKind = {
  name: 'head',
  relations: ['holds_office'],
  asserts: ({ office }, object) => object.type !== 'institution' && HEAD.test(office?.title ?? ''),
};

export const CHAIRPERSON: FactKind = {
  name: 'chair',
  relations: ['holds_office'],
  asserts: ({ office }, object) => object.type === 'institution' && CHAIR.test(office?.title ?? ''),
};

/** People who work for a body: its office holders, and its members if it is not a party. */
export const EMPLOYEE: FactKind = {
  name: 'employee',
  relations: ['holds_office', 'member_of'],
  asserts: ({ relation }, object) =>
    object.type === 'institution' && (relation === 'holds_office' || !PARTY.test(object.name)),
};

export const CEO: FactKind = {
  name: 'ceo',
  relations: ['holds_office'],
  asserts: ({ office }) => CHIEF_EXECUTIVE.test(office?.title ?? ''),
};
