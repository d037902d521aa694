<?php

declare(strict_types=1);

namespace MultisiteWebhooks;

use MultisiteWebhooks\Adapter\Http\CurlTransport;
use MultisiteWebhooks\Adapter\Http\WpTransport;
use MultisiteWebhooks\Adapter\Network\WpSurroundings;
use MultisiteWebhooks\Domain\Delivery\ChooseNext;
use MultisiteWebhooks\Domain\Delivery\DeliverDue;
use MultisiteWebhooks\Domain\Delivery\Judge;
use MultisiteWebhooks\Domain\Delivery\PrepareRequest;
use MultisiteWebhooks\Domain\Delivery\ReceiverLimits;
use MultisiteWebhooks\Domain\Delivery\Receivers;
use MultisiteWebhooks\Domain\Delivery\Recipients;
use MultisiteWebhooks\Domain\Delivery\RecordOutcomes;
use MultisiteWebhooks\Domain\Delivery\RetrySchedule;
use MultisiteWebhooks\Domain\Delivery\SendTest;
use MultisiteWebhooks\Domain\Delivery\Signer;
use MultisiteWebhooks\Domain\Delivery\Transport;
use MultisiteWebhooks\Domain\Webhook\FollowFailures;
use MultisiteWebhooks\Domain\Webhook\WebhookId;
use MultisiteWebhooks\Domain\Webhook\WebhookNews;
use MultisiteWebhooks\Edge\HookAnnouncements;
use MultisiteWebhooks\Edge\News\NewsByEvent;
use MultisiteWebhooks\Edge\News\NewsByHook;
use MultisiteWebhooks\Edge\News\NewsByMail;
use MultisiteWebhooks\Edge\News\Outlets;

/** Builds what sends deliveries, each when it is first needed. */
final class DeliveryServices {

	private ?DeliverDue $deliver_due = null;

	private ?Recipients $recipients = null;

	private ?Receivers $receivers = null;

	private ?Transport $transport = null;

	private ?WebhookNews $news = null;

	public function __construct( private readonly Services $services, private readonly string $version ) {}

	public function deliver_due(): DeliverDue {
		return $this->deliver_due ??= new DeliverDue(
			$this->services->stores()->events(),
			$this->services->stores()->queue(),
			new ChooseNext( $this->services->stores()->queue(), $this->services->stores()->breakers(), $this->recipients(), $this->receivers(), $this->services->stores()->pace() ),
			$this->recipients(),
			$this->receivers(),
			$this->prepare_request(),
			$this->transport(),
			$this->record_outcomes(),
			new HookAnnouncements(),
			$this->news(),
			$this->services->clones(),
			$this->services->chain(),
			$this->services->ids(),
			$this->services->clock(),
			static fn ( int $milliseconds ) => usleep( 1000 * $milliseconds ),
		);
	}

	public function send_test(): SendTest {
		return new SendTest( $this->services->stores()->deliveries(), new WpSurroundings(), $this->services->example_recording(), $this->recipients(), $this->prepare_request(), $this->transport(), new Judge(), $this->services->ids(), $this->services->clock() );
	}

	private function record_outcomes(): RecordOutcomes {
		return new RecordOutcomes(
			$this->services->stores()->queue(),
			$this->services->stores()->breakers(),
			$this->recipients(),
			new FollowFailures( $this->services->stores()->webhooks(), $this->services->stores()->deliveries(), $this->news(), $this->services->clock() ),
			new Judge(),
			new RetrySchedule( static fn (): float => random_int( 0, 1000 ) / 1000 ),
			new HookAnnouncements(),
			$this->services->clock(),
		);
	}

	private function prepare_request(): PrepareRequest {
		return new PrepareRequest( $this->services->guard(), new Signer(), $this->services->clock(), "Multisite-Webhooks/{$this->version}; " . network_home_url( '/' ) );
	}

	private function recipients(): Recipients {
		return $this->recipients ??= new Recipients( $this->services->stores()->webhooks(), $this->services->clock() );
	}

	private function receivers(): Receivers {
		return $this->receivers ??= new Receivers(
			static function ( string $host ): ReceiverLimits {
				$own = ReceiverLimits::of( $host );
				/**
				 * Filters how much a receiver gets at most. A value that makes no sense is ignored.
				 *
				 * ```php
				 * add_filter(
				 *     'multisite_webhooks_receiver_limits',
				 *     fn ( $limits, $host ) => 'crm.example.com' === $host ? [ 'per_second' => 5 ] + $limits : $limits,
				 *     10,
				 *     2
				 * );
				 * ```
				 *
				 * @since 0.1.0
				 *
				 * @param array{at_once: int, per_second: ?int} $limits `at_once`: requests in flight by one process. `per_second`:
				 *                                                      requests that all processes start, null for no limit.
				 * @param string                                $host   The host of the webhook's URL.
				 */
				$limits = apply_filters( 'multisite_webhooks_receiver_limits', (array) $own, $host );
				return is_array( $limits ) ? $own->with( $limits ) : $own;
			}
		);
	}

	private function transport(): Transport {
		return $this->transport ??= CurlTransport::is_possible() ? new CurlTransport() : new WpTransport();
	}

	private function news(): WebhookNews {
		return $this->news ??= new Outlets(
			[
				new NewsByHook(),
				new NewsByEvent( fn ( string $slug, array $payload, WebhookId $not_to ) => $this->services->capture()->record( $slug, $payload, get_main_site_id(), null, $not_to ) ),
				new NewsByMail(),
			]
		);
	}
}
