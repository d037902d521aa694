<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Wiring;

use MultisiteWebhooks\Adapter\Http\CurlTransport;
use MultisiteWebhooks\Adapter\Http\WpTransport;
use MultisiteWebhooks\Adapter\Network\WpNetworkContext;
use MultisiteWebhooks\Domain\Delivery\Http\Judge;
use MultisiteWebhooks\Domain\Delivery\Http\PrepareRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Signer;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Domain\Delivery\Manual\SendTest;
use MultisiteWebhooks\Domain\Delivery\Run\DeliverDue;
use MultisiteWebhooks\Domain\Delivery\Run\FollowFailures;
use MultisiteWebhooks\Domain\Delivery\Run\Notifier;
use MultisiteWebhooks\Domain\Delivery\Run\RecordResults;
use MultisiteWebhooks\Domain\Delivery\Schedule\ChooseNext;
use MultisiteWebhooks\Domain\Delivery\Schedule\HostLimits;
use MultisiteWebhooks\Domain\Delivery\Schedule\HostThrottles;
use MultisiteWebhooks\Domain\Delivery\Schedule\RetrySchedule;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;
use MultisiteWebhooks\Edge\Notify\CompositeNotifier;
use MultisiteWebhooks\Edge\Notify\NotifyByEmail;
use MultisiteWebhooks\Edge\Notify\NotifyByEvent;
use MultisiteWebhooks\Edge\Notify\NotifyByHook;
use MultisiteWebhooks\Edge\Notify\WpDeliveryHooks;

/** Builds the objects that send deliveries, each when it is first needed. */
final class DeliveryServices {

	private ?DeliverDue $deliver_due = null;

	private ?WebhookCache $webhook_cache = null;

	private ?HostThrottles $throttles = null;

	private ?Transport $transport = null;

	private ?Notifier $notifier = null;

	public function __construct( private readonly Services $services, private readonly string $version ) {}

	public function deliver_due(): DeliverDue {
		return $this->deliver_due ??= new DeliverDue(
			$this->services->stores()->events(),
			$this->services->stores()->queue(),
			new ChooseNext( $this->services->stores()->queue(), $this->services->stores()->breakers(), $this->webhook_cache(), $this->throttles(), $this->services->stores()->rate_limiter() ),
			$this->webhook_cache(),
			$this->throttles(),
			$this->prepare_request(),
			$this->transport(),
			$this->record_outcomes(),
			new WpDeliveryHooks(),
			$this->notifier(),
			$this->services->clones(),
			$this->services->loop_guard(),
			$this->services->ids(),
			$this->services->clock(),
			static fn ( int $milliseconds ) => usleep( 1000 * $milliseconds ),
		);
	}

	public function send_test(): SendTest {
		return new SendTest( $this->services->stores()->deliveries(), new WpNetworkContext(), $this->services->serialize_example(), $this->webhook_cache(), $this->prepare_request(), $this->transport(), new Judge(), $this->services->ids(), $this->services->clock() );
	}

	private function record_outcomes(): RecordResults {
		return new RecordResults(
			$this->services->stores()->queue(),
			$this->services->stores()->breakers(),
			$this->webhook_cache(),
			new FollowFailures( $this->services->stores()->webhooks(), $this->services->stores()->deliveries(), $this->notifier(), $this->services->clock() ),
			new Judge(),
			new RetrySchedule( static fn (): float => random_int( 0, 1000 ) / 1000 ),
			new WpDeliveryHooks(),
			$this->services->clock(),
		);
	}

	private function prepare_request(): PrepareRequest {
		return new PrepareRequest( $this->services->guard(), new Signer(), $this->services->clock(), "Multisite-Webhooks/{$this->version}; " . network_home_url( '/' ) );
	}

	private function webhook_cache(): WebhookCache {
		return $this->webhook_cache ??= new WebhookCache( $this->services->stores()->webhooks(), $this->services->clock() );
	}

	private function throttles(): HostThrottles {
		return $this->throttles ??= new HostThrottles(
			static function ( string $host ): HostLimits {
				$own = HostLimits::of( $host );
				/**
				 * Filters the limits for requests to a host.
				 *
				 * @param array{at_once: int, per_second: ?int} $limits Requests in flight per process, and requests started
				 *                                                      per second by all processes (null for no limit).
				 * @param string                                $host
				 */
				$limits = apply_filters( 'multisite_webhooks_receiver_limits', (array) $own, $host );
				return is_array( $limits ) ? $own->with( $limits ) : $own;
			}
		);
	}

	private function transport(): Transport {
		return $this->transport ??= CurlTransport::is_possible() ? new CurlTransport() : new WpTransport();
	}

	private function notifier(): Notifier {
		return $this->notifier ??= new CompositeNotifier(
			[
				new NotifyByHook(),
				new NotifyByEvent( fn ( string $slug, array $payload, WebhookId $not_to ) => $this->services->capture()->record( $slug, $payload, get_main_site_id(), null, $not_to ) ),
				new NotifyByEmail(),
			]
		);
	}
}
