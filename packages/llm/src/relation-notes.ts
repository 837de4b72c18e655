/**
 * What the words of a relation leave open, by relation. A relation of an ontology that has no note here
 * is asked for by its words and example alone.
 */
export const RELATION_NOTES: Readonly<Record<string, string>> = {
  holds_office:
    'a title before or after a name is enough, a spokesperson and a chair hold office too; "President Doe" alone holds that of the country that the article makes clear; a senator that of the state; neither candidates nor plain members',
  appointed: 'elected by a body too, but not by voters at large',
  nominated: 'who is about to be nominated is planned',
  left_office: 'who died in office too',
  ran_for: 'the object is the country or body of the post',
  withdrew_from: 'a race (with the post as office), a body, a treaty, or where troops leave',
  member_of: 'a party too, told by "Republican Senator" or "R-TX"; not whoever holds a post there',
  citizen_of: 'stated as such, not what follows from an office',
  part_of: 'where the text itself puts one under the other, as in "Iran\'s Qom Province"',
  supported: 'votes for, defends, is an ally of',
  praised: 'welcomes, thanks, mourns too',
  challenged: 'contests, defies, resists, is a threat or a rival to',
  opposed: 'is against what the object is, does or wants',
  prosecuted: 'from the first investigation to the ruling',
  met: 'visits and calls too',
};
