<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\SecretUnreadable;
use MultisiteWebhooks\Domain\Webhook\SigningSecrets;
use MultisiteWebhooks\Domain\Webhook\WebhookId;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;

/** Webhooks as they are read for sending: each at most once a second, however many deliveries it gets. */
final class Recipients {

	private const FRESH_MS = 1000;

	/** @var array<string, array{int, ?Recipient}> */
	private array $known = [];

	public function __construct( private readonly WebhookStore $webhooks, private readonly Clock $clock ) {}

	/** Null where the webhook is gone. */
	public function find( WebhookId $id ): ?Recipient {
		$now = Time::milliseconds( $this->clock->now() );

		[ $read, $recipient ] = $this->known[ $id->value ] ?? [ 0, null ];
		// A clock that was set back must not make it old for good.
		if ( abs( $now - $read ) >= self::FRESH_MS ) {
			$recipient                 = $this->read( $id );
			$this->known[ $id->value ] = [ $now, $recipient ];
		}
		return $recipient;
	}

	/** Reads all of them anew. */
	public function refresh(): void {
		$this->known = [];
	}

	public function forget( WebhookId $id ): void {
		unset( $this->known[ $id->value ] );
	}

	private function read( WebhookId $id ): ?Recipient {
		$webhook = $this->webhooks->find( $id );
		return null === $webhook ? null : new Recipient( $webhook, $this->secrets( $id ) );
	}

	private function secrets( WebhookId $id ): ?SigningSecrets {
		try {
			return $this->webhooks->secrets( $id );
		} catch ( SecretUnreadable ) {
			return null;
		}
	}
}
