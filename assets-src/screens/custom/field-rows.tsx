import { Button, CheckboxControl, SelectControl, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { FieldHelp } from '../../components/forms/field-help';
import { visible } from '../../lib/format/visible';
import type { Field, FieldType } from '../../lib/custom/fields';
import { TYPES } from './type-words';
import { fieldId } from './use-errors';

interface Props {
	fields: readonly Field[];
	error: string | undefined;
	onChange: ( fields: readonly Field[] ) => void;
}

/** The fields of the payload, in their order. */
export function FieldRows( { fields, error, onChange }: Props ) {
	function replace( from: string, change: Partial< Field > ): void {
		onChange( fields.map( ( field ) => ( field.from === from ? { ...field, ...change } : field ) ) );
	}
	function remove( from: string ): void {
		onChange( fields.filter( ( field ) => field.from !== from ) );
		// The button goes with its row.
		document.getElementById( fieldId( 'fields' ) )?.focus();
	}
	return (
		<div className="msw-field-rows">
			<h3 id={ fieldId( 'fields' ) } tabIndex={ -1 }>
				{ __( 'Fields', 'multisite-webhooks' ) }
			</h3>
			{ fields.length === 0 && (
				<p className="msw-muted">
					{ __( 'Watch the action, then add fields from its arguments.', 'multisite-webhooks' ) }
				</p>
			) }
			{ error !== undefined && (
				<p role="alert">
					<FieldHelp error={ error }>{ null }</FieldHelp>
				</p>
			) }
			<ul aria-labelledby={ fieldId( 'fields' ) }>
				{ fields.map( ( field ) => (
					<Row
						key={ field.from }
						field={ field }
						onChange={ ( change ) => replace( field.from, change ) }
						onRemove={ () => remove( field.from ) }
					/>
				) ) }
			</ul>
		</div>
	);
}

interface RowProps {
	field: Field;
	onChange: ( change: Partial< Field > ) => void;
	onRemove: () => void;
}

function Row( { field, onChange, onRemove }: RowProps ) {
	const { name, from, type, personal, example } = field;
	return (
		<li>
			{ /* Each row has controls of the same names. */ }
			<div role="group" aria-label={ visible( from ) } className="msw-field-rows__controls">
				<TextControl
					label={ __( 'Field name', 'multisite-webhooks' ) }
					dir="ltr"
					autoComplete="off"
					spellCheck={ false }
					value={ name }
					onChange={ ( value ) => onChange( { name: value } ) }
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				/>
				<SelectControl
					label={ __( 'Type', 'multisite-webhooks' ) }
					value={ type }
					options={ Object.entries( TYPES ).map( ( [ value, label ] ) => ( { value, label } ) ) }
					onChange={ ( value ) => onChange( { type: value as FieldType } ) }
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				/>
				<Button
					variant="tertiary"
					isDestructive
					__next40pxDefaultSize
					/* translators: %s: name of a field. */
					aria-label={ sprintf( __( 'Remove %s', 'multisite-webhooks' ), name ) }
					onClick={ onRemove }
				>
					{ __( 'Remove', 'multisite-webhooks' ) }
				</Button>
			</div>
			<div className="msw-field-rows__facts">
				<code dir="ltr">{ visible( from ) }</code>
				<bdi className="msw-muted">{ visible( JSON.stringify( example ).slice( 0, 80 ) ) }</bdi>
				<CheckboxControl
					label={ __( 'Tells of a person', 'multisite-webhooks' ) }
					checked={ personal }
					onChange={ ( checked ) => onChange( { personal: checked } ) }
					__nextHasNoMarginBottom
				/>
			</div>
		</li>
	);
}
