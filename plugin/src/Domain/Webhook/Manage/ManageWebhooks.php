<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Manage;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Address\WebhookUrl;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Secret\SealedHeaders;
use MultisiteWebhooks\Domain\Webhook\Secret\Secret;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretUnreadable;
use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;
use MultisiteWebhooks\Domain\Webhook\Secret\Unreadable;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookDeliveries;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;

/** What an admin can do to a webhook, including the effects on its deliveries. */
final readonly class ManageWebhooks {

	/** How long the previous secret keeps signing after a rotation. */
	private const PREVIOUS_SECRET_MS = 24 * 3600 * 1000;

	/** @param \Closure(int<1, max>): string $random Returns this many random bytes. */
	public function __construct(
		private WebhookStore $webhooks,
		private WebhookDeliveries $deliveries,
		private WebhookRules $rules,
		private SealedHeaders $headers,
		private NewIds $ids,
		private Clock $clock,
		private \Closure $random,
	) {}

	/** @throws InvalidInput */
	public function create( WebhookFields $fields ): CreatedWebhook {
		$stored = $this->headers_of( $fields->headers_from );
		$this->require_fields( $fields, array_keys( $stored ) );
		$this->rules->check( $fields, array_keys( $stored ) );
		$now     = $this->clock->now();
		$url     = WebhookUrl::parse( $fields->url ?? '' );
		$webhook = new Webhook(
			id: $this->ids->webhook(),
			name: trim( $fields->name ?? WebhookRules::default_name( $url ) ),
			url: $url,
			event_types: $this->event_types( $fields, [ Subscription::EVERYTHING ] ),
			status: $fields->status ?? WebhookStatus::Active,
			disabled_reason: null,
			format: $fields->format ?? Format::Standard,
			sites: $fields->sites,
			headers: $this->headers->change( $fields->headers ?? [], $stored ),
			created_at: $now,
			updated_at: $now,
			accept_redirect: $fields->accept_redirect ?? false,
		);
		$secret  = Secret::parse( $fields->secret ?? '' ) ?? Secret::generate( $this->random );
		$this->webhooks->add( $webhook, new SigningSecrets( $secret ) );
		return new CreatedWebhook( $webhook, $secret );
	}

	/**
	 * Changes the given fields only.
	 *
	 * @param ?\DateTimeImmutable $read The updated_at that the caller has read, to refuse the change if it has changed since.
	 * @return ?Webhook Null if it was deleted in the meantime.
	 * @throws InvalidInput
	 * @throws WebhookChanged
	 */
	public function change( Webhook $before, WebhookFields $fields, ?\DateTimeImmutable $read = null ): ?Webhook {
		if ( null !== $read && Time::milliseconds( $read ) !== Time::milliseconds( $before->updated_at ) ) {
			throw new WebhookChanged( $before );
		}
		$stored = array_change_key_case( $before->headers ) + $this->headers_of( $fields->headers_from );
		$this->rules->check( $fields, array_keys( $stored ) );
		$after = $this->changed( $before, $fields, $stored );
		$this->require_readable( $after );
		if ( ! $this->webhooks->save( $after, $read, self::resets_failures( $before, $after->status, $after->url ) ) ) {
			$current = $this->webhooks->find( $before->id );
			return null === $current ? null : throw new WebhookChanged( $current );
		}
		if ( null !== $fields->secret ) {
			$secret = Secret::parse( $fields->secret ) ?? Secret::generate( $this->random );
			$this->webhooks->save_secrets( $after->id, new SigningSecrets( $secret ) );
		}
		$this->update_deliveries( $before, $after, $fields->held );
		return $after;
	}

	/** Also cancels its unfinished deliveries. False if it doesn't exist. */
	public function delete( WebhookId $id ): bool {
		if ( ! $this->webhooks->remove( $id ) ) {
			return false;
		}
		$this->deliveries->cancel_all( $id, $this->clock->now() );
		return true;
	}

	/** The previous secret stays valid for a day. Null if the webhook doesn't exist. */
	public function rotate_secret( WebhookId $id ): ?SigningSecrets {
		$next  = Secret::generate( $this->random );
		$until = Time::after( $this->clock->now(), self::PREVIOUS_SECRET_MS );
		try {
			$secrets = $this->webhooks->secrets( $id )?->rotate( $next, $until );
		} catch ( SecretUnreadable ) {
			// A rotation also replaces an unreadable secret, so there is no previous one to keep.
			$secrets = new SigningSecrets( $next, null, $this->clock->now() );
		}
		if ( null !== $secrets ) {
			$this->webhooks->save_secrets( $id, $secrets );
		}
		return $secrets;
	}

	/** @param array<string, string> $stored The headers that have values already, sealed. */
	private function changed( Webhook $before, WebhookFields $fields, array $stored ): Webhook {
		$url    = null === $fields->url ? $before->url : WebhookUrl::parse( $fields->url );
		$status = $fields->status ?? $before->status;
		$reset  = self::resets_failures( $before, $status, $url );

		$headers = null === $fields->headers ? $before->headers : $this->headers->change( $fields->headers, $stored );

		[ $failing_since, $warned_at, $disabled_at ] = $reset
			? [ null, null, null ]
			: [ $before->failing_since, $before->warned_at, $before->disabled_at ];
		return new Webhook(
			id: $before->id,
			name: trim( $fields->name ?? $before->name ),
			url: $url,
			event_types: $this->event_types( $fields, $before->event_types ),
			status: $status,
			disabled_reason: null === $fields->status ? $before->disabled_reason : null,
			format: $fields->format ?? $before->format,
			sites: $fields->sites_given ? $fields->sites : $before->sites,
			headers: $headers,
			created_at: $before->created_at,
			// Each change gets a different time, so that two versions never look the same.
			updated_at: max( $this->clock->now(), Time::after( $before->updated_at, 1 ) ),
			failing_since: $failing_since,
			warned_at: $warned_at,
			disabled_at: $disabled_at,
			accept_redirect: $fields->accept_redirect ?? $before->accept_redirect,
			unreadable: new Unreadable( $before->unreadable->secret && null === $fields->secret, $this->headers->unreadable( $headers ) ),
		);
	}

	/**
	 * @param list<string> $default
	 * @return list<string>
	 */
	private function event_types( WebhookFields $fields, array $default ): array {
		$given = array_values( array_unique( $fields->event_types ?? [] ) );
		return [] === $given ? $default : $given;
	}

	/** @return array<string, string> Sealed values by name in lower case. */
	private function headers_of( ?WebhookId $id ): array {
		return array_change_key_case( null === $id ? [] : $this->webhooks->find( $id )->headers ?? [] );
	}

	/** @param list<array-key> $known Names of the headers that have values already. */
	private function require_fields( WebhookFields $fields, array $known ): void {
		$missing = array_filter(
			[
				'url'         => null === $fields->url ? new Problem( ProblemCode::UrlEmpty ) : null,
				'event_types' => null === $fields->event_types ? new Problem( ProblemCode::EventTypesEmpty ) : null,
			]
		);
		if ( [] === $missing ) {
			return;
		}
		try {
			$this->rules->check( $fields, $known );
		} catch ( InvalidInput $invalid ) {
			throw new InvalidInput( $missing + $invalid->problems );
		}
		throw new InvalidInput( $missing );
	}

	/** Unreadable fields must be given before anything is saved. */
	private function require_readable( Webhook $webhook ): void {
		$missing = array_filter(
			[
				'url'         => $webhook->url->is_unreadable() ? new Problem( ProblemCode::UrlEmpty ) : null,
				'event_types' => [] === $webhook->event_types ? new Problem( ProblemCode::EventTypesEmpty ) : null,
				'sites'       => [] === $webhook->sites ? new Problem( ProblemCode::SitesEmpty ) : null,
			]
		);
		if ( [] !== $missing ) {
			throw new InvalidInput( $missing );
		}
	}

	/** A new address has not failed yet, and resuming a webhook gives it another chance. */
	private static function resets_failures( Webhook $before, WebhookStatus $status, WebhookUrl $url ): bool {
		$is_resumed = $before->status->holds_deliveries() && ! $status->holds_deliveries();
		return $is_resumed || $before->url->value !== $url->value;
	}

	private function update_deliveries( Webhook $before, Webhook $after, HeldDeliveries $held ): void {
		if ( $before->status->holds_deliveries() === $after->status->holds_deliveries() ) {
			return;
		}
		match ( true ) {
			$after->status->holds_deliveries() => $this->deliveries->hold_all( $after->id, $after->status, $this->clock->now() ),
			HeldDeliveries::Cancel === $held   => $this->deliveries->cancel_all( $after->id, $this->clock->now() ),
			default                            => $this->deliveries->release_all( $after->id, $this->clock->now() ),
		};
	}
}
