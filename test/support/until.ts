/** Waiting for what comes by itself. */

const PATIENCE = 15_000;

/** The first answer that is right, else the last of fifteen seconds. */
export async function answerOf<T>(ask: () => T | Promise<T>, right: (answer: T) => boolean): Promise<T> {
  let answer = await ask();
  for (const end = Date.now() + PATIENCE; !right(answer) && Date.now() < end; answer = await ask()) await new Promise((resolve) => setTimeout(resolve, 50));
  return answer;
}

/** Asks until the answer is right; throws with the last one when it does not come. */
export async function until<T>(ask: () => T | Promise<T>, right: (answer: T) => boolean): Promise<void> {
  const answer = await answerOf(ask, right);
  if (!right(answer)) throw new Error(`it came to ${JSON.stringify(answer)}`);
}
