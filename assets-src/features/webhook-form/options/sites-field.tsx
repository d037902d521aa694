import { RadioControl } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { SiteCombobox } from '../../site-combobox';
import { fieldId } from '../field-id';

type Sites = readonly number[] | null;

interface Props {
	value: Sites;
	error: string | undefined;
	onChange: ( value: Sites ) => void;
}

export function SitesField( { value, error, onChange }: Props ) {
	/** Come back when the choice does. */
	const chosen = useRef< readonly number[] >( [] );
	if ( value !== null ) {
		chosen.current = value;
	}
	return (
		<div className="msw-options__sites" id={ fieldId( 'sites' ) }>
			<RadioControl
				label={ __( 'Sites', 'multisite-webhooks' ) }
				selected={ value === null ? 'all' : 'chosen' }
				options={ [
					{ value: 'all', label: __( 'Events of all sites', 'multisite-webhooks' ) },
					{ value: 'chosen', label: __( 'Only events of chosen sites', 'multisite-webhooks' ) },
				] }
				onChange={ ( scope ) => onChange( scope === 'all' ? null : chosen.current ) }
			/>
			{ value !== null && (
				<SiteCombobox
					id={ `${ fieldId( 'sites' ) }-input` }
					chosen={ value }
					error={ error }
					onChange={ onChange }
				/>
			) }
		</div>
	);
}
