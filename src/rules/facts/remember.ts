/**
 * Facts that follow from an object alone, worked out once for it: the next check of the edited form finds them again for
 * every indicator (or row) that is still the same object. Objects of a form are never changed. All facts of an object
 * stand in one record, since weak maps are dear to look into and dearer to clear.
 */
const records = new WeakMap<object, { fact: unknown }[]>();
let facts = 0;

export function remember<Subject extends object, Fact>(find: (subject: Subject) => Fact): (subject: Subject) => Fact {
  const place = facts;
  facts += 1;
  return (subject) => {
    let record = records.get(subject);
    if (record === undefined) records.set(subject, (record = []));
    const known = record[place];
    if (known !== undefined) return known.fact as Fact;
    const fact = find(subject);
    record[place] = { fact };
    return fact;
  };
}
