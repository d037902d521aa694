import { speak } from '@wordpress/a11y';
import { Button } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { copyText } from '../../lib/browser/clipboard';
import { Icon, type IconName } from './icons';

interface Props {
	text: string;
	/** Visible text; by default "Copy". */
	label?: string;
	/** Starts with the label and says what is copied. */
	name: string;
	/** For long lists; the outcome still shows as text. */
	isIconOnly?: boolean;
	icon?: IconName;
}

const SHOWN_MS = 2000;

export function CopyButton( {
	text,
	label = __( 'Copy', 'multisite-webhooks' ),
	name,
	isIconOnly = false,
	icon = 'copy',
}: Props ) {
	const [ outcome, setOutcome ] = useState< string | null >( null );

	useEffect( () => {
		if ( outcome === null ) {
			return undefined;
		}
		speak( outcome );
		const timer = setTimeout( () => setOutcome( null ), SHOWN_MS );
		return () => clearTimeout( timer );
	}, [ outcome ] );

	async function copy() {
		const copied = await copyText( text );
		setOutcome(
			copied
				? __( 'Copied', 'multisite-webhooks' )
				: __( 'Copying failed. Select the text and copy it.', 'multisite-webhooks' )
		);
	}

	return (
		<Button
			className="msw-copy"
			variant="tertiary"
			size="small"
			aria-label={ outcome ?? name }
			onClick={ () => void copy() }
		>
			<Icon name={ outcome === null ? icon : 'check' } />
			{ outcome ?? ( isIconOnly ? null : label ) }
		</Button>
	);
}
