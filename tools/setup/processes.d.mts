export function killDescendants(): void;
export function whenNpmEnds( callback: () => void ): void;
