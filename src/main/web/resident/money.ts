/** 1,200円 */
export function yen(amount: number): string {
  return `${amount.toLocaleString("ja-JP")}円`;
}

/** 住民票の写し 1通 300円; a price that depends on the case stands without amount. */
export function feeText(fee: { label: string; amount?: number | null }): string {
  return fee.amount === null || fee.amount === undefined ? fee.label : `${fee.label} ${yen(fee.amount)}`;
}
