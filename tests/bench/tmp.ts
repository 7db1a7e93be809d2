import { withArms } from './arms.ts';
import { Figures } from './figures.ts';
import { runStrains } from './rounds.ts';
import { stages, strains } from './strain.ts';
const figures = new Figures();
await withArms('/tmp/lead/.output/chrome-mv3', async (arms) => {
  const ours = arms.find(({ name }) => name === 'ours');
  for (let i = 0; i < 3; i++) if (ours) await runStrains(ours, figures);
});
for (const name of strains) console.log(name, stages.map((s) => s + ' ' + figures.of(`strain ${name} ${s}`, 'ours', 3).map((x) => x.toFixed(1)).join('/')).join(' | '));
