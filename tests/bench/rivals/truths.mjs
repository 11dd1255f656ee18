// A condition comes out as yes, no, open or n/a, and a rule is unmet where its `when` is yes and its `healthy` is
// no. Rivals know true and false only; so here it is said when a condition is yes, when no and when n/a, each by
// `all` and `any` of comparisons alone, whatever these are to the rival.

function subsets(list, size) {
  if (size === 0) return [[]];
  return list.flatMap((one, at) => subsets(list.slice(at + 1), size - 1).map(rest => [one, ...rest]));
}

// `compare(comparison, somePartner)` gives {yes, no, na}; `all` and `any` take lists of what it gives, combined.
export function truths(condition, {compare, all, any}) {
  const below = list => list.map(child => truths(child, {compare, all, any}));
  const allOf = parts => ({
    yes: all([...parts.map(part => any([part.yes, part.na])), any(parts.map(part => part.yes))]),
    no: any(parts.map(part => part.no)),
    na: all(parts.map(part => part.na)),
  });
  if (condition.compare) return compare(condition.compare, false);
  if (condition.all) return allOf(below(condition.all));
  if (condition.not) {
    const {yes, no, na} = allOf(below(condition.not));
    return {yes: no, no: yes, na};
  }
  if (condition.any) {
    const parts = below(condition.any);
    return {
      yes: any(parts.map(part => part.yes)),
      no: all([...parts.map(part => any([part.no, part.na])), any(parts.map(part => part.no))]),
      na: all(parts.map(part => part.na)),
    };
  }
  if (condition.at_least) {
    const parts = below(condition.of);
    const missing = subsets(parts, parts.length - condition.at_least + 1);
    return {
      yes: any(subsets(parts, condition.at_least).map(some => all(some.map(part => part.yes)))),
      no: all([
        any(missing.map(some => all(some.map(part => any([part.no, part.na]))))),
        any(parts.flatMap(part => [part.yes, part.no])),
      ]),
      na: all(parts.map(part => part.na)),
    };
  }
  return compare(condition.any_partner[0].compare, true);
}

// When the rule of a check is unmet.
export function unmetBy({when, healthy}, language) {
  const {no} = truths(healthy, language);
  return when ? language.all([truths(when, language).yes, no]) : no;
}
