/** Weak references that hold fast: what they point at lives as long as the page, which in a pane is no harm. */
class StrongRef<T> {
  constructor(private readonly target: T) {}

  deref(): T {
    return this.target;
  }
}

class IdleRegistry {
  register(): void {
    // Nothing is ever let go of.
  }

  unregister(): boolean {
    return false;
  }
}

const page = window as unknown as Record<string, unknown>;
page['WeakRef'] ??= StrongRef;
page['FinalizationRegistry'] ??= IdleRegistry;
