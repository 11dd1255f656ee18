// The answers of an alliance as flat as rivals want them: by question, one for the alliance or a list of one for each
// partner. An answer is a value of its scale, several possible ones with a space between, `n/a` or `unknown`.

export function questionsOf(checks) {
  const questions = new Map();
  JSON.stringify(checks, (key, value) => {
    if (key === 'compare') questions.set(nameOf(value), value);
    return value;
  });
  return [...questions];
}

export const nameOf = ({theme, question}) => `${theme}.${question}`;

function valueOf(said) {
  const answer = said?.answer ?? said;
  if (typeof answer === 'string') return answer;
  return Array.isArray(answer) ? [...answer].sort().join(' ') : 'unknown';
}

function answerOf(alliance, {theme, question, of_each_partner}) {
  const said = alliance[theme]?.[question];
  if (!of_each_partner) return valueOf(said);
  const isForAll = typeof said !== 'object' || said === null || Array.isArray(said) || 'answer' in said;
  return Object.keys(alliance.partners).map(partner => valueOf(isForAll ? said : said[partner]));
}

export function answersOf(alliance, questions) {
  const answers = {};
  for (const [name, question] of questions) answers[name] = answerOf(alliance, question);
  return answers;
}

// Every answer that says one of these values and no other.
export function among(values) {
  let answers = [];
  for (const value of [...values].sort()) answers = [...answers, value, ...answers.map(answer => `${answer} ${value}`)];
  return answers;
}
