import { TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { KeptDays } from '../../../data/log-settings';
import { controlProps, FieldHelp } from '../../../components/forms/field-help';

const CONSTANTS: Readonly< Record< keyof KeptDays, string > > = {
	keep_content_days: 'MULTISITE_WEBHOOKS_KEEP_CONTENT_DAYS',
	keep_log_days: 'MULTISITE_WEBHOOKS_KEEP_LOG_DAYS',
};

interface Props {
	name: keyof KeptDays;
	label: string;
	help: string;
	value: string;
	/** Whether wp-config.php sets it. */
	isFixed: boolean;
	error: string | undefined;
	onChange: ( value: string ) => void;
}

export function DaysField( { name, label, help, value, isFixed, error, onChange }: Props ) {
	return (
		<TextControl
			{ ...controlProps( error ) }
			type="number"
			min={ 1 }
			max={ 3650 }
			label={ label }
			help={ <FieldHelp error={ error }>{ isFixed ? fixedMessage( name ) : help }</FieldHelp> }
			value={ value }
			readOnly={ isFixed }
			onChange={ onChange }
		/>
	);
}

function fixedMessage( name: keyof KeptDays ): string {
	return sprintf(
		/* translators: %s: name of a constant. */
		__( 'Set by %s in wp-config.php.', 'multisite-webhooks' ),
		CONSTANTS[ name ]
	);
}
