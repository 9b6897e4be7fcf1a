/**
 * A fact that follows from an object alone, worked out once for it: the next check of the edited form finds it again for
 * every indicator (or row) that is still the same object. Objects of a form are never changed.
 */
export function remember<Subject extends object, Fact>(find: (subject: Subject) => Fact): (subject: Subject) => Fact {
  const known = new WeakMap<Subject, { readonly fact: Fact }>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before.fact;
    const fact = find(subject);
    known.set(subject, { fact });
    return fact;
  };
}
