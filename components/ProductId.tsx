/** An id in groups that can be told apart; the gaps are margins, so that it is copied whole. */
export function ProductId({ id }: { id: string }) {
  return (
    <span className="id" aria-label={id}>
      {(id.match(/.{1,5}/g) ?? []).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
