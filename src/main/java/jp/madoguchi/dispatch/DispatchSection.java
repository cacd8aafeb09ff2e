package jp.madoguchi.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.desk.CaseCardSection;
import jp.madoguchi.desk.StaffNames;
import org.springframework.stereotype.Component;

/** The dispatch on the case card. */
@Component
class DispatchSection implements CaseCardSection {

    private static final int POSITION = 50;

    private final Dispatches dispatches;
    private final StaffNames staff;

    DispatchSection(Dispatches dispatches, StaffNames staff) {
        this.dispatches = dispatches;
        this.staff = staff;
    }

    @Override
    public Optional<Section> of(Application application) {
        return dispatches
                .of(application.reference())
                .map(dispatch -> new Section(POSITION, "発送", rows(dispatch), List.of()));
    }

    private List<Row> rows(Dispatch dispatch) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("発送日時", JapaneseDates.dateTime(dispatch.dispatchedAt())));
        rows.add(new Row("郵送方法", dispatch.deliveryMethod()));
        var number = dispatch.trackingNumber();
        if (number != null) {
            rows.add(new Row("お問い合わせ番号", number));
        }
        rows.add(new Row("担当者", staff.of(dispatch.clerk())));
        return rows;
    }
}
