<?php
/**
 * Chooses and claims the next deliveries a number of times, as a newly started process does, and prints the median in milliseconds.
 * Releases the claims each time.
 */

declare(strict_types=1);

use MultisiteWebhooks\Adapter\Crypto\SodiumSecretBox;
use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\SystemClock;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Run\Claim;
use MultisiteWebhooks\Domain\Delivery\Schedule\ChooseNext;
use MultisiteWebhooks\Domain\Delivery\Schedule\HostLimits;
use MultisiteWebhooks\Domain\Delivery\Schedule\Paces;
use MultisiteWebhooks\Domain\Delivery\Schedule\Throttles;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use MultisiteWebhooks\Wiring\Stores;

require __DIR__ . '/../../vendor/autoload.php';
require __DIR__ . '/../integration/wordpress.php';

const CLAIMED_AT_ONCE = 1000;

$clock         = new SystemClock();
$secret_box    = static fn () => new SodiumSecretBox( static fn (): string => wp_salt( 'secure_auth' ) );
$stores        = new Stores( Database::of_network( WordPress::database(), get_current_network_id() ), $secret_box, $clock );
$webhook_cache = new WebhookCache( $stores->webhooks(), $clock );

$claim_ms = static function () use ( $stores, $webhook_cache, $clock ): float {
	$choose  = new ChooseNext(
		$stores->queue(),
		$stores->breakers(),
		$webhook_cache,
		new Throttles( HostLimits::of( ... ) ),
		$stores->rate_limiter(),
		new Paces( $stores->traffic() ),
	);
	$claim   = Claim::from( str_pad( (string) hrtime( true ), 26, '0', STR_PAD_LEFT ), $clock->now() );
	$started = hrtime( true );
	$chosen  = $choose( CLAIMED_AT_ONCE, $claim->now, [], null );
	$claimed = $stores->queue()->claim( $claim, $chosen );
	$ended   = hrtime( true );
	if ( [] === $claimed || count( $claimed ) !== count( $chosen ) ) {
		throw new LogicException( 'Not everything that was chosen could be claimed.' );
	}
	$stores->queue()->release( $claim, array_map( static fn ( Delivery $one ) => $one->id, $claimed ) );
	return ( $ended - $started ) / 1e6;
};

$claim_ms();
$times = array_map( static fn (): float => $claim_ms(), range( 1, (int) $argv[1] ) );
sort( $times );
echo $times[ intdiv( count( $times ), 2 ) ];
