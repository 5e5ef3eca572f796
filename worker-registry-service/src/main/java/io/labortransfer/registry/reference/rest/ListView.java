package io.labortransfer.registry.reference.rest;

import io.labortransfer.registry.reference.ListSchema;
import io.labortransfer.registry.reference.ReferenceRevisions.Summary;
import io.labortransfer.registry.reference.RowField;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A list: what its rows are made of, and the revisions that are in force or will be.
 *
 * @param list its name
 * @param title what it is, in English
 * @param titleZh what it is, in Chinese
 * @param description what to know about it
 * @param unitRows what units may say of their own: NONE, ADDED or STRICTER
 * @param key the fields by which a row is known
 * @param fields all fields
 * @param revisions those in force and those to come, of the nation and of units
 */
@Schema(name = "ReferenceList")
public record ListView(
        String list,
        String title,
        String titleZh,
        String description,
        String unitRows,
        List<String> key,
        List<Field> fields,
        List<Revision> revisions) {

    /**
     * A field of its rows.
     *
     * @param name the property
     * @param type TEXT, CODE, CODES, INTEGER, DATE or FLAG
     * @param required whether every row has it
     * @param description what it means
     * @param form the regular expression that its text keeps to
     * @param values the only values
     * @param least the smallest number
     * @param most the greatest number
     * @param refersTo the list in which its code is a row
     * @param notLower whether a unit may not say less than the nation
     */
    @Schema(name = "ReferenceField")
    public record Field(
            String name,
            String type,
            boolean required,
            String description,
            @Nullable String form,
            List<String> values,
            @Nullable Long least,
            @Nullable Long most,
            @Nullable String refersTo,
            boolean notLower) {

        static Field of(RowField field) {
            return new Field(
                    field.name(),
                    field.type().name(),
                    field.required(),
                    field.description(),
                    field.form(),
                    field.values(),
                    field.least(),
                    field.most(),
                    field.refersTo(),
                    field.notLower());
        }
    }

    /**
     * A revision without its rows.
     *
     * @param unit reporting unit that it holds for
     * @param revision its number
     * @param state PUBLISHED, or PENDING until its first day
     * @param validFrom first day
     * @param validTo first day on which it no longer holds
     * @param source the legal text or standard behind it
     */
    @Schema(name = "ReferenceRevisionSummary")
    public record Revision(
            String unit,
            int revision,
            String state,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {

        static Revision of(Summary summary) {
            return new Revision(
                    summary.unit(),
                    summary.revision(),
                    summary.state().name(),
                    summary.validFrom(),
                    summary.validTo(),
                    summary.source());
        }
    }

    static ListView of(ListSchema schema, List<Summary> revisions) {
        return new ListView(
                schema.list(),
                schema.title(),
                schema.titleZh(),
                schema.description(),
                schema.unitRows().name(),
                schema.key(),
                schema.fields().stream().map(Field::of).toList(),
                revisions.stream()
                        .filter(summary -> summary.list().equals(schema.list()))
                        .map(Revision::of)
                        .toList());
    }
}
