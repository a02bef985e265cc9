import { describe, expect, it } from 'vitest';
import { typedDate } from './typedDate.ts';

describe('typedDate', () => {
  it.each([
    ['27/3/2024', '2024-03-27'],
    ['27-03-2024', '2024-03-27'],
    ['27.3.2024', '2024-03-27'],
    [' 27 3 2024 ', '2024-03-27'],
    ['27032024', '2024-03-27'],
    ['2024-03-27', '2024-03-27'],
    ['29/2/2024', '2024-02-29'],
  ])('reads %s', (text, day) => {
    expect(typedDate(text)).toBe(day);
  });

  it.each(['', '27/3', '27/3/24', '29/2/2023', '31/4/2024', '0/1/2024', '1/13/2024', '27/3/0024', 'hôm nay'])('refuses %j', text => {
    expect(typedDate(text)).toBeNull();
  });
});
