import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { FieldHelp } from '../../../components/forms/field-help';
import { AUTHORIZATION, checkHeaders, type HeaderRow, newRow, withHeader } from '../../../lib/webhooks/headers';
import { fieldId } from '../field-id';
import { AuthDialog, type Scheme } from './auth-dialog';
import { HeaderFields, partId } from './header-fields';
import { announceHeader } from './messages';
import { useNextFocus } from './use-next-focus';

interface Props {
	rows: readonly HeaderRow[];
	error: string | undefined;
	onChange: ( rows: readonly HeaderRow[] ) => void;
}

const ADD_ID = 'msw-add-header';

/** Extra request headers, as rows of name and value, and shortcuts for those that are used most. */
export function HeadersField( { rows, error, onChange }: Props ) {
	const [ scheme, askFor ] = useState< Scheme | null >( null );
	const focusNext = useNextFocus();
	const id = fieldId( 'headers' );
	const wrong = error === undefined ? null : checkHeaders( rows );
	const hasRow = wrong !== null && wrong.key !== null;

	function add() {
		const row = newRow();
		onChange( [ ...rows, row ] );
		focusNext( partId( row, 'name' ) );
	}

	function remove( row: HeaderRow ) {
		const at = rows.indexOf( row );
		const next = rows[ at + 1 ] ?? rows[ at - 1 ];
		onChange( rows.filter( ( one ) => one !== row ) );
		announceHeader( row.name, false );
		focusNext( next ? partId( next, 'remove' ) : ADD_ID );
	}

	function use( value: string ) {
		onChange( withHeader( rows, AUTHORIZATION, value ) );
		announceHeader( AUTHORIZATION, true );
		askFor( null );
	}

	return (
		<fieldset id={ id } className="msw-header-rows" aria-describedby={ `${ id }__help` }>
			<legend className="components-base-control__label">{ __( 'Headers', 'multisite-webhooks' ) }</legend>
			{ rows.map( ( row ) => (
				<HeaderFields
					key={ row.key }
					row={ row }
					error={ wrong?.key === row.key ? wrong : null }
					onChange={ ( changed ) => onChange( rows.map( ( one ) => ( one === row ? changed : one ) ) ) }
					onRemove={ () => remove( row ) }
					focusNext={ focusNext }
				/>
			) ) }
			<Buttons onAdd={ add } onAsk={ askFor } />
			<div className="components-base-control__help" id={ `${ id }__help` }>
				<FieldHelp error={ hasRow ? undefined : error }>
					{ __(
						'Sent with each request, such as a key that the receiver requires. Once saved, values are not shown again.',
						'multisite-webhooks'
					) }
				</FieldHelp>
			</div>
			{ scheme !== null && (
				<AuthDialog
					scheme={ scheme }
					replaces={ rows.some( ( { name } ) => name.toLowerCase() === AUTHORIZATION.toLowerCase() ) }
					onUse={ use }
					onCancel={ () => askFor( null ) }
				/>
			) }
		</fieldset>
	);
}

function Buttons( { onAdd, onAsk }: { onAdd: () => void; onAsk: ( scheme: Scheme ) => void } ) {
	return (
		<div className="msw-header-rows__buttons">
			<Button id={ ADD_ID } variant="secondary" __next40pxDefaultSize onClick={ onAdd }>
				{ __( 'Add Header', 'multisite-webhooks' ) }
			</Button>
			<Button variant="tertiary" __next40pxDefaultSize onClick={ () => onAsk( 'basic' ) }>
				{ __( 'Basic Auth…', 'multisite-webhooks' ) }
			</Button>
			<Button variant="tertiary" __next40pxDefaultSize onClick={ () => onAsk( 'bearer' ) }>
				{ __( 'Bearer Token…', 'multisite-webhooks' ) }
			</Button>
		</div>
	);
}
