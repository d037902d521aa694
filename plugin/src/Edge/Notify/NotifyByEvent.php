<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Notify;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Failing\Notifier;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Edge\Screen;

/**
 * Sends an event to the other webhooks. It holds only the host of the URL, since the rest is often a secret. The system is who did it,
 * whoever made the request in which it ran.
 */
final readonly class NotifyByEvent implements Notifier {

	/** @param \Closure(string, array<string, mixed>, WebhookId): mixed $record The last argument is the webhook that does not get it. */
	public function __construct( private \Closure $record ) {}

	public function failing( Webhook $webhook, Attempt $last ): void {}

	public function disabled( Webhook $webhook, Attempt $last ): void {
		$payload = $this->about( $webhook ) + [
			'reason'        => $webhook->disabled_reason?->value,
			'last_failure'  => $last->failure?->reason,
			'failing_since' => self::time( $webhook->failing_since ),
			'disabled_at'   => self::time( $webhook->disabled_at ),
			'actor'         => null,
		];
		( $this->record )( 'webhook_disabled', $payload, $webhook->id );
	}

	public function recovered( Webhook $webhook, \DateTimeImmutable $now ): void {
		$payload = $this->about( $webhook ) + [
			'failing_since' => self::time( $webhook->failing_since ),
			'recovered_at'  => self::time( $now ),
			'actor'         => null,
		];
		( $this->record )( 'webhook_recovered', $payload, $webhook->id );
	}

	public function flush(): void {}

	/** @return array<string, mixed> */
	private function about( Webhook $webhook ): array {
		return [
			'webhook_id'   => $webhook->id->value,
			'webhook_name' => $webhook->name,
			'webhook_host' => $webhook->url->host,
			'edit_url'     => Screen::Edit->url( [ 'id' => $webhook->id->value ] ),
		];
	}

	private static function time( ?\DateTimeImmutable $time ): ?string {
		return null === $time ? null : Time::rfc3339( $time );
	}
}
