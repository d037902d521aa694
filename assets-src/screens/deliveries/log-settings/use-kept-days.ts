import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { type KeptDays, type LogSettings, saveKeptDays } from '../../../data/log-settings';
import { useAttempt } from '../../../hooks/use-attempt';
import { useSnackbar } from '../../../hooks/use-snackbar';
import { rememberKeptDays } from '../../../lib/settings';
import { RETENTION_SETTINGS } from '../../../types/lists.generated';

type Field = keyof KeptDays;

type Days = Readonly< Record< Field, number | string > >;

/** What is typed into the form of the log's settings, and saving it. */
export function useKeptDays( settings: LogSettings, onSaved: () => void ) {
	const [ typed, setTyped ] = useState( {
		keep_content_days: String( settings.keep_content_days ),
		keep_log_days: String( settings.keep_log_days ),
	} );
	const { attempt, isBusy, problem } = useAttempt();
	const snackbar = useSnackbar();
	const days: Days = {
		keep_content_days: numberIn( typed.keep_content_days ),
		keep_log_days: numberIn( typed.keep_log_days ),
	};

	async function save(): Promise< void > {
		rememberKeptDays( await saveKeptDays( changedDays( settings, days ) ) );
		snackbar( __( 'Log settings saved.', 'multisite-webhooks' ) );
		onSaved();
	}

	return {
		days,
		isBusy,
		problem,
		save: () => void ( isBusy || attempt( save ) ),
		/** Props of a field. */
		field: ( name: Field ) => ( {
			name,
			value: typed[ name ],
			isFixed: settings.fixed.includes( name ),
			error: problem?.fields[ name ],
			onChange: ( value: string ) => setTyped( { ...typed, [ name ]: value } ),
		} ),
	};
}

/** Anything but a whole number stays as it was typed: the server has a sentence for it. */
function numberIn( text: string ): number | string {
	return /^\d+$/.test( text.trim() ) ? Number( text ) : text;
}

/** Only those, because a value that wp-config.php sets can't be sent. */
function changedDays( settings: LogSettings, days: Days ): Partial< Days > {
	return Object.fromEntries(
		RETENTION_SETTINGS.filter( ( name ) => days[ name ] !== settings[ name ] ).map( ( name ) => [
			name,
			days[ name ],
		] )
	);
}
