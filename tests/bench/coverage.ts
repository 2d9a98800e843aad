import { calibrate } from '../../core/measurement/calibrate.ts';
import { standardNormal } from '../../core/measurement/choose-item.ts';
import { responseData } from '../../core/measurement/response-data.ts';
import { probabilityRight } from '../../core/measurement/response-model.ts';
import { seededRandom } from '../../core/simulation/seeded-random.ts';

/** `npm run bench:coverage [repeats]`: how often the 95 % interval of a 2PL item holds its true a and b, over simulated calibrations of 2,000 × 30. */
const repeats = Number(process.argv[2] ?? 40);
let a = 0;
let b = 0;
for (let seed = 1; seed <= repeats; seed++) {
  const random = seededRandom(seed);
  const truth = Array.from({ length: 30 }, () => ({
    a: Math.exp(0.2 + 0.3 * standardNormal(random)),
    b: standardNormal(random),
  }));
  const rows = Array.from({ length: 2000 }, () => {
    const theta = standardNormal(random);
    return truth.map((item) => (random() < probabilityRight(item, theta) ? 1 : 0));
  });
  calibrate(responseData(30, rows), { model: '2pl' }).items.forEach((item, j) => {
    if (Math.abs(item.a - truth[j]!.a) <= 1.96 * item.se.a!) a++;
    if (Math.abs(item.b - truth[j]!.b) <= 1.96 * item.se.b!) b++;
  });
}
const share = (count: number) => `${((100 * count) / (30 * repeats)).toFixed(1)} %`;
console.log(
  `${repeats} calibrations of 2,000 people × 30 items: a inside its 95 % interval ${share(a)}, b ${share(b)}`,
);
