/** The page at this path of the second, framework-free set, or undefined. */
export function plainPage(_path: string): string | undefined {
  return undefined;
}
