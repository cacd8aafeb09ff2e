/** What can be wrong with a test card, by its name in the API. */
export const FAULTS: Record<string, string> = {
  expired: "有効期限切れ",
  "expires-tomorrow": "明日まで有効",
  "not-yet-valid": "有効期間の開始前",
  revoked: "失効",
  "authentication-certificate": "利用者証明用の証明書",
  "wrong-policy": "別の証明書ポリシー",
  "substitute-characters": "代替文字あり",
  "unknown-birth-date": "生年月日不詳",
  "other-authority": "別の認証局",
};
