/** Decimal fractions are compared as whole numbers, because 0.3 / 0.1 is not 3. */
export function multiple(value: number, step: number): boolean {
  if (value % step === 0) return true;
  const [left, leftPower] = decimal(value);
  const [right, rightPower] = decimal(step);
  const power = Math.min(leftPower, rightPower);
  const whole = left * 10n ** BigInt(leftPower - power);
  return whole % (right * 10n ** BigInt(rightPower - power)) === 0n;
}

/** The shortest decimal that is this number: its digits, and the power of ten that they count. */
function decimal(value: number): [bigint, number] {
  const [digits = "", exponent] = value.toExponential().split("e");
  const [whole, fraction = ""] = digits.split(".");
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}
