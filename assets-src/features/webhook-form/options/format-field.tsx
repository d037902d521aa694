import { RadioControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Webhook } from '../../../types/rest.generated';
import { fieldId } from '../field-id';

type Format = Webhook[ 'format' ];

interface Props {
	value: Format;
	onChange: ( value: Format ) => void;
}

/** The preview follows it. */
export function FormatField( { value, onChange }: Props ) {
	return (
		<div id={ fieldId( 'format' ) }>
			<RadioControl
				label={ __( 'Format', 'multisite-webhooks' ) }
				help={ __(
					'The preview shows it. Events that are already waiting keep theirs.',
					'multisite-webhooks'
				) }
				selected={ value }
				options={ [
					{
						value: 'standard',
						label: __( 'Standard: the event with its ID, time and site', 'multisite-webhooks' ),
					},
					{
						value: 'flat',
						label: __( 'Flat: just the payload, as Ultimate Multisite sends it', 'multisite-webhooks' ),
					},
				] }
				onChange={ ( chosen ) => onChange( chosen === 'flat' ? 'flat' : 'standard' ) }
			/>
		</div>
	);
}
