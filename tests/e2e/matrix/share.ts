/** All of what can be combined, as `npm test -- --whole` asks for; usually a share of it is tried. */
export const isWhole = process.env['MATRIX'] === 'whole';
