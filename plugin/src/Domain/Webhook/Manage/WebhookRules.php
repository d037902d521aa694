<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Manage;

use MultisiteWebhooks\Domain\Catalog\Catalog;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Network\NetworkContext;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Domain\Webhook\Address\AddressGuard;
use MultisiteWebhooks\Domain\Webhook\Address\Refused;
use MultisiteWebhooks\Domain\Webhook\Address\WebhookUrl;
use MultisiteWebhooks\Domain\Webhook\Secret\Secret;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/** Validates the fields of a webhook. */
final readonly class WebhookRules {

	private const MAX_NAME = 200;

	public function __construct( private Catalog $catalog, private AddressGuard $guard, private NetworkContext $context ) {}

	/** The name of a webhook that has none: its host, which can be longer than a name. */
	public static function default_name( WebhookUrl $url ): string {
		return substr( $url->host, 0, self::MAX_NAME );
	}

	/**
	 * @param list<array-key> $known Names of the headers that have values already.
	 * @throws InvalidInput With the problems of all fields.
	 */
	public function check( WebhookFields $fields, array $known = [] ): void {
		$problems = array_filter(
			[
				'name'        => null === $fields->name ? null : $this->name( $fields->name ),
				'url'         => null === $fields->url ? null : $this->url( $fields->url ),
				'event_types' => null === $fields->event_types ? null : $this->event_types( $fields->event_types ),
				'status'      => WebhookStatus::Disabled === $fields->status ? new Problem( ProblemCode::StatusDisabled ) : null,
				'sites'       => null === $fields->sites ? null : $this->sites( $fields->sites ),
				'headers'     => null === $fields->headers ? null : HeaderRules::problem( $fields->headers, $known ),
				'secret'      => null === $fields->secret ? null : $this->secret( $fields->secret ),
			]
		);
		if ( [] !== $problems ) {
			throw new InvalidInput( $problems );
		}
	}

	private function name( string $name ): ?Problem {
		if ( self::MAX_NAME < (int) preg_match_all( '/./su', $name ) ) {
			return new Problem( ProblemCode::NameTooLong );
		}
		if ( '' === trim( $name ) ) {
			return new Problem( ProblemCode::NameEmpty );
		}
		return 1 === preg_match( '//u', $name ) ? null : new Problem( ProblemCode::NameInvalid );
	}

	private function url( string $text ): ?Problem {
		try {
			$checked = $this->guard->check( WebhookUrl::parse( $text ) );
		} catch ( InvalidInput $invalid ) {
			return $invalid->problems['url'] ?? null;
		}
		return $checked instanceof Refused
			? new Problem( ProblemCode::UrlRefused, [ 'host' => $checked->host ] + $checked->facts() )
			: null;
	}

	/** @param list<string> $event_types */
	private function event_types( array $event_types ): ?Problem {
		if ( [] === $event_types ) {
			return new Problem( ProblemCode::EventTypesEmpty );
		}
		foreach ( $event_types as $slug ) {
			if ( Subscription::EVERYTHING !== $slug && null === $this->catalog->find( $slug ) ) {
				return new Problem( ProblemCode::EventTypeUnknown, [ 'slug' => $slug ] );
			}
		}
		return null;
	}

	/** @param list<int> $sites */
	private function sites( array $sites ): ?Problem {
		foreach ( $sites as $id ) {
			if ( null === $this->context->site( $id ) ) {
				return new Problem( ProblemCode::SiteUnknown, [ 'id' => (string) $id ] );
			}
		}
		return [] === $sites ? new Problem( ProblemCode::SitesEmpty ) : null;
	}

	private function secret( #[\SensitiveParameter] string $secret ): ?Problem {
		return null === Secret::parse( $secret ) ? new Problem( ProblemCode::SecretInvalid ) : null;
	}
}
