const flat = { padding: 0, border: 0, height: 0 };

/** Two rows without height stand before the data on the real page (domain.md §2.4). */
export function PlaceholderRows() {
  return [1, 2].map((nth) => (
    <tr key={nth} aria-hidden="true">
      {[1, 2, 3, 4, 5, 6, 7, 8].map((cell) => (
        <td key={cell} style={flat} />
      ))}
    </tr>
  ));
}
