package jp.madoguchi.process.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What must be deployed together: a model and the task pages that it shows, since Tasklist looks for a page in the
 * deployment of the task's own process.
 */
record ModelUnit(ModelFile main, List<ModelFile> pages) {

    private static final Pattern PAGE = Pattern.compile("embedded:deployment:([^\"]+)");

    static List<ModelUnit> of(List<ModelFile> files) {
        Map<String, ModelFile> byName = files.stream().collect(Collectors.toMap(ModelFile::name, Function.identity()));
        return files.stream()
                .filter(file -> !file.isPage())
                .map(file -> new ModelUnit(file, file.isProcess() ? pagesOf(file, byName) : List.of()))
                .toList();
    }

    private static List<ModelFile> pagesOf(ModelFile process, Map<String, ModelFile> byName) {
        return PAGE.matcher(process.text())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .filter(byName::containsKey)
                .map(byName::get)
                .toList();
    }

    List<ModelFile> files() {
        var files = new ArrayList<>(pages);
        files.add(main);
        return files;
    }
}
