import { Button } from '@wordpress/components';
import { useId, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { Icon } from '../../../components/display/icons';
import { OPTIONS, usedOptions } from '../../../lib/webhooks/draft';
import type { WebhookFormState } from '../use-webhook-form';
import { FormatField } from './format-field';
import { HeadersField } from './headers-field';
import { inWords } from './messages';
import { RedirectField } from './redirect-field';
import { SitesField } from './sites-field';

interface Props {
	form: WebhookFormState;
	/** A link leads to one of the fields. */
	isLinked: boolean;
}

/** What few webhooks need. Closed at first, unless one of them is used, is wrong, or was linked to. */
export function MoreOptions( { form, isLinked }: Props ) {
	const { draft, errors, change } = form;
	const id = useId();
	const used = usedOptions( draft );
	const [ isOpen, setOpen ] = useOpen( form, used.length > 0, isLinked );
	return (
		<div className="msw-options">
			<Button
				className="msw-options__toggle"
				aria-expanded={ isOpen }
				aria-controls={ id }
				aria-describedby={ `${ id }-used` }
				onClick={ () => setOpen( ! isOpen ) }
			>
				<Icon name="chevron" />
				<strong>{ __( 'More Options', 'multisite-webhooks' ) }</strong>
			</Button>
			<span className="msw-muted" id={ `${ id }-used` }>
				{ ! isOpen && inWords( draft, used ) }
			</span>
			<div id={ id } className="msw-options__fields" hidden={ ! isOpen }>
				{ isOpen && (
					<>
						<FormatField value={ draft.format } onChange={ ( value ) => change( 'format', value ) } />
						<SitesField
							value={ draft.sites }
							error={ errors.sites }
							onChange={ ( value ) => change( 'sites', value ) }
						/>
						<HeadersField
							rows={ draft.headers }
							error={ errors.headers }
							onChange={ ( value ) => change( 'headers', value ) }
						/>
						<RedirectField
							value={ draft.accept_redirect }
							error={ errors.accept_redirect }
							onChange={ ( value ) => change( 'accept_redirect', value ) }
						/>
					</>
				) }
			</div>
		</div>
	);
}

/** Opens by itself when an option was refused, or is used by a version that was loaded. */
function useOpen( { errors, version }: WebhookFormState, isUsed: boolean, isLinked: boolean ) {
	const [ isOpen, setOpen ] = useState( isUsed || isLinked );
	const [ seen, setSeen ] = useState( { errors, version } );
	if ( seen.errors !== errors || seen.version !== version ) {
		setSeen( { errors, version } );
		const isWrong = OPTIONS.some( ( option ) => errors[ option ] !== undefined );
		if ( isWrong || ( isUsed && seen.version !== version ) ) {
			setOpen( true );
		}
	}
	return [ isOpen, setOpen ] as const;
}
