/** Years in which a text says that something is to be done: not those of a document, a decision or a comparison. */
export function promisedYears(text: string): number[] {
  const bare = text.replace(/《[^》]*》|〔\d{4}〕|（[^（）]*）|\([^()]*\)/g, '');
  return [...bare.matchAll(yearOfDoing)].map((match) => Number(match[1]));
}

const yearOfDoing =
  /(?<![\d较比自从于据至]|按照|根据|截止)((?:19|20)\d\d)年(?!以来|起|的?基础|批复|下达|印发|同期|规划|度?(?:结转|续建|欠|已|底?前?累计))/g;
