package jp.madoguchi.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.desk.CaseCardSection;
import org.springframework.stereotype.Component;

/** The signature on the case card: who signed, what the check said, and what a clerk must look at twice. */
@Component
class SignatureSection implements CaseCardSection {

    private static final int POSITION = 20;

    private final SignatureArchive archive;
    private final SignatureEvidence evidence;
    private final HolderComparison comparison;

    SignatureSection(SignatureArchive archive, SignatureEvidence evidence, HolderComparison comparison) {
        this.archive = archive;
        this.evidence = evidence;
        this.comparison = comparison;
    }

    @Override
    public Optional<Section> of(Application application) {
        return archive.last(application.reference())
                .flatMap(signature -> signature.verdict().map(verdict -> section(application, signature, verdict)));
    }

    private Section section(Application application, ArchivedSignature signature, Verdict verdict) {
        var rows = new ArrayList<Row>();
        var warnings = new ArrayList<String>();
        boolean expired =
                signature.accepted() && signature.revocation().checkedAt().isAfter(signature.end());
        rows.add(new Row("判定（受信時）", SignatureWords.judged(verdict)));
        rows.add(new Row("受信日時", JapaneseDates.dateTime(signature.receivedAt())));
        ClaimedTime.of(signature.cms())
                .ifPresent(claimed -> rows.add(new Row("署名アプリの時刻（参考）", JapaneseDates.dateTime(claimed))));
        SignatureWords.stamped(evidence.stamping(signature.id())).ifPresent(text -> rows.add(new Row("タイムスタンプ", text)));
        rows.add(new Row("失効の確認", SignatureWords.revocation(signature.revocation(), expired)));
        signature.certificate().ifPresent(bytes -> rows.add(new Row("電子証明書", CertificateFacts.of(bytes))));
        SignatureWords.warning(verdict, signature.revocation().status(), expired)
                .ifPresent(warnings::add);
        signature.holder().ifPresent(holder -> {
            describe(holder, rows);
            holder.substitutions().forEach(each -> warnings.add("代替文字が使われています（" + each + "）。戸籍・住民票の文字と違う場合があります。"));
            holder.untold()
                    .forEach(
                            text -> warnings.add("電子証明書から、" + text + "に代替文字が使われているかどうかが分かりません。戸籍・住民票の文字と照らし合わせてください。"));
            rows.addAll(comparison.rows(application, holder));
            warnings.addAll(comparison.warnings(application, holder));
        });
        return new Section(POSITION, "電子署名", List.copyOf(rows), List.copyOf(warnings));
    }

    private static void describe(Holder holder, List<Row> rows) {
        rows.add(new Row("氏名", holder.name()));
        rows.add(new Row("住所", holder.address()));
        rows.add(new Row("生年月日", holder.birthDate().wareki()));
        rows.add(new Row("性別", holder.sexLabel()));
    }
}
