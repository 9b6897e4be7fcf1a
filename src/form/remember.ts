/** What was worked out once and need not be again while what it follows from stays the same object. Such objects are never changed. */

const memories: (() => void)[] = [];

/** Lets go of all that was worked out so far: it will not be asked for again, as between two files of a folder. */
export function forget(): void {
  for (const empty of memories) empty();
}

/**
 * Facts that follow from an object alone: the next check of the edited form finds them again for every indicator that is
 * still the same object. All facts of an object stand in one record, since weak maps are dear to look into and dearer to clear.
 */
let records = new WeakMap<object, unknown[]>();
/** What stands in a record for a fact that is undefined. */
const NONE = Symbol('none');
let facts = 0;
/** The subject asked about last: every rule asks about one indicator before the next one's turn. */
let lastSubject: object | undefined;
let lastRecord: unknown[] = [];

// By itself a weak map lets go of a value only when that has been carried through some collections.
memories.push(() => {
  records = new WeakMap();
  lastSubject = undefined;
});

export function remember<Subject extends object, Fact>(find: (subject: Subject) => Fact): (subject: Subject) => Fact {
  const place = facts;
  facts += 1;
  return (subject) => {
    const record = lastSubject === subject ? lastRecord : recordOf(subject);
    const known = record[place];
    if (known !== undefined) return (known === NONE ? undefined : known) as Fact;
    const fact = find(subject);
    record[place] = fact === undefined ? NONE : fact;
    return fact;
  };
}

function recordOf(subject: object): unknown[] {
  let record = records.get(subject);
  if (record === undefined) records.set(subject, (record = new Array<unknown>(facts)));
  lastSubject = subject;
  lastRecord = record;
  return record;
}

/** The same for a fact that many ask of one subject before the next one's turn, and that is soon found again: only the last is kept. */
export function rememberLast<Subject extends object, Fact>(find: (subject: Subject) => Fact): (subject: Subject) => Fact {
  let last: { readonly subject: Subject; readonly fact: Fact } | undefined;
  return (subject) => {
    if (last?.subject !== subject) last = { subject, fact: find(subject) };
    return last.fact;
  };
}

/**
 * The same for lists that come again with few of their items changed: what stood at the same place last time, counted from
 * the start or from the end, is taken over without being looked up. Holds on to the last list.
 */
export function rememberEach<Subject extends object | undefined, Fact>(find: (subject: Subject) => Fact): (subjects: readonly Subject[]) => readonly Fact[] {
  const nothing: { readonly subjects: readonly Subject[]; readonly facts: readonly Fact[] } = { subjects: [], facts: [] };
  let before = nothing;
  memories.push(() => {
    before = nothing;
  });
  return (subjects) => {
    const { subjects: known, facts: told } = before;
    if (known === subjects) return told;
    const more = known.length - subjects.length;
    const facts = new Array<Fact>(subjects.length);
    for (let i = 0; i < subjects.length; i += 1) {
      const subject = subjects[i] as Subject;
      if (i < known.length && known[i] === subject) facts[i] = told[i] as Fact;
      else if (i + more >= 0 && known[i + more] === subject) facts[i] = told[i + more] as Fact;
      else facts[i] = find(subject);
    }
    before = { subjects, facts };
    return facts;
  };
}
