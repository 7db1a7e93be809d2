const shapes = {
  shield:
    'M8 1.5 2.5 3.6v4.1c0 3.3 2.3 5.7 5.5 6.8 3.2-1.1 5.5-3.5 5.5-6.8V3.6L8 1.5Zm-.9 9L4.7 8.1l1.1-1.1 1.3 1.3 3.1-3.1 1.1 1.1-4.2 4.2Z',
  blocked: 'M5.1 1.5h5.8l3.6 3.6v5.8l-3.6 3.6H5.1l-3.6-3.6V5.1l3.6-3.6ZM4.5 7.2v1.6h7V7.2h-7Z',
  danger: 'M8 1.6 15 14H1L8 1.6Zm-.8 4.6v4h1.6v-4H7.2Zm0 5v1.5h1.6v-1.5H7.2Z',
  warning: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm-.8 2.8v4.2l3 1.8.8-1.3-2.2-1.3V4.3H7.2Z',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm-.8 5.6v4.4h1.6V7.1H7.2Zm0-2.8v1.6h1.6V4.3H7.2Z',
  unknown:
    'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM8 4C6.600 4 5.600 4.900 5.500 6.200h1.500c.1-.5.4-.8 1-.8.6 0 1 .3 1 .8 0 .4-.2.7-.8 1.100-.7.500-1 1-1 1.900h1.500c0-.5.2-.7.8-1.100.7-.500 1.100-1.100 1.100-2C10.600 4.900 9.500 4 8 4Zm-.8 6.300v1.500h1.600v-1.500H7.200Z',
  done: 'M8 1.5a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13Zm-1 9.100 4.700-4.700-1.100-1.100L7 8.400 5.400 6.800 4.300 7.900 7 10.600Z',
} as const;

export type IconName = keyof typeof shapes;

/** A sign of 16 px beside a word; it never stands alone, so a reader does not hear it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={`icon ${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path fill="currentColor" fillRule="evenodd" d={shapes[name]} />
    </svg>
  );
}
