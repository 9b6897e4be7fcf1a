/** The reader of old files tells the console about every record that it does not know; that is no news to the user. */
export function quietly<T>(work: () => T): T {
  /* eslint-disable no-console -- not ours to write on, and put back at once */
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
  /* eslint-enable no-console */
}
