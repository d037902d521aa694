import { Button, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { icon } from '../../../components/display/icons';
import { controlProps, FieldHelp } from '../../../components/forms/field-help';
import type { HeaderError, HeaderRow } from '../../../lib/webhooks/headers';

/** In place of a saved value. */
const HIDDEN = '••••••••';

interface Props {
	row: HeaderRow;
	/** What is wrong with this row. */
	error: HeaderError | null;
	onChange: ( row: HeaderRow ) => void;
	onRemove: () => void;
	focusNext: ( id: string ) => void;
}

export function partId( { key }: HeaderRow, part: 'name' | 'value' | 'replace' | 'remove' ): string {
	return `msw-header-${ key }-${ part }`;
}

/** The row of one header. The name of a saved one stays: its value belongs to it. */
export function HeaderFields( props: Props ) {
	const { row, error, onChange, onRemove } = props;
	return (
		<div className="msw-header-rows__row" role="group" aria-label={ groupLabel( row ) }>
			<TextControl
				{ ...partProps( row, 'name', error ) }
				label={ __( 'Header name', 'multisite-webhooks' ) }
				placeholder={ __( 'Name', 'multisite-webhooks' ) }
				readOnly={ row.isSaved }
				value={ row.name }
				onChange={ ( name ) => onChange( { ...row, name } ) }
			/>
			<Value { ...props } />
			<Button
				id={ partId( row, 'remove' ) }
				__next40pxDefaultSize
				icon={ icon( 'close' ) }
				label={ removeLabel( row ) }
				onClick={ onRemove }
			/>
			{ error && (
				<div className="msw-header-rows__error" id={ `${ partId( row, error.part ) }-error` }>
					<FieldHelp error={ error.message }>{ null }</FieldHelp>
				</div>
			) }
		</div>
	);
}

function Value( { row, error, onChange, focusNext }: Props ) {
	if ( row.value === null ) {
		return (
			<div className="msw-header-rows__saved">
				<span aria-hidden="true">{ HIDDEN }</span>
				<span className="screen-reader-text">{ __( 'The saved value is hidden.', 'multisite-webhooks' ) }</span>
				<Button
					id={ partId( row, 'replace' ) }
					variant="link"
					aria-label={
						/* translators: %s: name of an HTTP header. */
						sprintf( __( 'Replace the value of %s', 'multisite-webhooks' ), row.name )
					}
					onClick={ () => {
						onChange( { ...row, value: '' } );
						focusNext( partId( row, 'value' ) );
					} }
				>
					{ __( 'Replace', 'multisite-webhooks' ) }
				</Button>
			</div>
		);
	}
	return (
		<div className="msw-header-rows__value">
			<TextControl
				{ ...partProps( row, 'value', error ) }
				label={ __( 'Header value', 'multisite-webhooks' ) }
				placeholder={ __( 'Value', 'multisite-webhooks' ) }
				value={ row.value }
				onChange={ ( value ) => onChange( { ...row, value } ) }
			/>
			{ row.isSaved && (
				<Button
					variant="link"
					onClick={ () => {
						onChange( { ...row, value: null } );
						focusNext( partId( row, 'replace' ) );
					} }
				>
					{ __( 'Keep the Saved Value', 'multisite-webhooks' ) }
				</Button>
			) }
		</div>
	);
}

function partProps( row: HeaderRow, part: 'name' | 'value', error: HeaderError | null ) {
	const isWrong = error?.part === part;
	return {
		...controlProps( isWrong ? error.message : undefined ),
		...( isWrong ? { 'aria-describedby': `${ partId( row, part ) }-error` } : {} ),
		id: partId( row, part ),
		hideLabelFromVision: true,
		dir: 'ltr',
		autoComplete: 'off',
		spellCheck: false,
	} as const;
}

function groupLabel( { name }: HeaderRow ): string {
	return name === ''
		? __( 'New header', 'multisite-webhooks' )
		: /* translators: %s: name of an HTTP header. */
			sprintf( __( 'Header %s', 'multisite-webhooks' ), name );
}

function removeLabel( { name }: HeaderRow ): string {
	return name === ''
		? __( 'Remove this header', 'multisite-webhooks' )
		: /* translators: %s: name of an HTTP header. */
			sprintf( __( 'Remove the header %s', 'multisite-webhooks' ), name );
}
