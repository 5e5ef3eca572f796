package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;

/** A row of a template that whoever asks could send. */
public interface ExampleRow {

    /** What stands under each column. */
    List<String> under(List<ImportColumn> columns, ProvinceScope scope);
}
