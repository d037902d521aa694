<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Catalog\Catalog;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Domain\Webhook\Address\AddressGuard;
use MultisiteWebhooks\Domain\Webhook\Address\Allowed;
use MultisiteWebhooks\Domain\Webhook\Address\NotFound;
use MultisiteWebhooks\Domain\Webhook\Manage\Duplicate;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;

/** Sentences about what may be wrong with a webhook that can be saved. */
final readonly class WebhookWarnings {

	/** The longest name that is quoted, so that the warning fits into a header. */
	private const MAX_NAME = 80;

	public function __construct(
		private AddressGuard $guard,
		private WebhookStore $webhooks,
		private Catalog $catalog,
		private EventTypeWords $words,
	) {}

	/** Empty if there is nothing to warn about. */
	public function of( Webhook $webhook ): string {
		return trim( $this->of_address( $webhook ) . ' ' . $this->of_duplicate( $webhook ) );
	}

	/** Null if there is nothing to warn about. */
	public function of_address( Webhook $webhook ): ?string {
		$checked = $this->guard->check( $webhook->url );
		if ( $checked instanceof NotFound ) {
			return ( new Sentences() )->of( new Problem( ProblemCode::UrlNotFound, [ 'host' => $webhook->url->host ] ) );
		}
		$ignored = $checked instanceof Allowed ? $checked->ignored : null;
		if ( null === $ignored ) {
			return null;
		}
		$rule = ( new AddressWords() )->rule( $ignored->rule );
		/* translators: 1: a host name, 2: an IP address, 3: a kind of address such as "a private address". */
		$sentence = __( '%1$s also resolves to %2$s, %3$s. That address is never used; correct it in DNS.', 'multisite-webhooks' );
		return sprintf( $sentence, $ignored->host, $ignored->ip, $rule );
	}

	private function of_duplicate( Webhook $webhook ): ?string {
		$duplicate = Duplicate::find( $this->webhooks->others_with_same_url( $webhook ), $webhook );
		if ( null === $duplicate ) {
			return null;
		}
		$name = $duplicate->other->name;
		$name = mb_strlen( $name ) > self::MAX_NAME ? mb_substr( $name, 0, self::MAX_NAME ) . '…' : $name;
		if ( null === $duplicate->event_type ) {
			/* translators: %s: name of a webhook. */
			return sprintf( __( '“%s” already sends events to this address. Both webhooks would send them.', 'multisite-webhooks' ), $name );
		}
		/* translators: 1: name of a webhook, 2: name of an event type. */
		$sentence = __( '“%1$s” already sends %2$s to this address. Both webhooks would send it.', 'multisite-webhooks' );
		return sprintf( $sentence, $name, $this->name_of( $duplicate->event_type ) );
	}

	private function name_of( string $slug ): string {
		$type = $this->catalog->find( $slug );
		return null === $type ? $slug : $this->words->of( $type )->name;
	}
}
