package jp.madoguchi.fees;

import java.util.ArrayList;
import java.util.List;

/** What an application costs, line by line, in yen. */
public record Fee(List<Line> lines) {

    public Fee {
        lines = List.copyOf(lines);
    }

    /** @param amount yen, already multiplied; negative for a reduction */
    public record Line(String label, int amount) {}

    public int total() {
        return lines.stream().mapToInt(Line::amount).sum();
    }

    Fee with(Line line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return new Fee(more);
    }
}
