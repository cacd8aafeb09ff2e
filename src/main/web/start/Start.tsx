import { Notice } from "../shared/ui/Notice";
import { Title } from "../shared/ui/Title";
import { OtherPaths } from "./OtherPaths";
import { People } from "./People";
import { Walk } from "./Walk";

/** Tells a newcomer what to click, in which order. */
export function Start() {
  return (
    <>
      <Title tab="リハーサルのはじめに">はじめに：ひとりで全部の役を</Title>
      <p>
        このリハーサルでは、住民・担当者・決済会社・署名アプリのすべての役を、ひとつのブラウザで演じられます。メールも支払いも本物ではありません。上から順に進めると、住民票の写しの申請が、メールアドレスの入力から発送まで一巡します。
      </p>
      <Notice>
        <p>住民としての操作と担当者のログインは別々に扱われるので、同じブラウザのタブを並べて操作できます。</p>
      </Notice>
      <Walk />
      <People />
      <OtherPaths />
    </>
  );
}
