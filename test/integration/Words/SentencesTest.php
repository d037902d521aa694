<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Words;

use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Edge\Words\Sentences;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( Sentences::class )]
final class SentencesTest extends TestCase {

	private const HINT = 'Use an address that can be reached from the internet, or allow this host in wp-config.php with MULTISITE_WEBHOOKS_ALLOWED_HOSTS.';

	/** @param array<string, string> $context */
	#[DataProvider( 'problems' )]
	public function test_a_problem_has_its_sentence( string $code, array $context, string $sentence ): void {
		self::assertSame( $sentence, ( new Sentences() )->of( new Problem( $code, $context ) ) );
	}

	/** @return iterable<string, array{string, array<string, string>, string}> */
	public static function problems(): iterable {
		yield 'of a webhook' => [ 'site_unknown', [ 'id' => '7' ], 'There is no site with the ID 7.' ];
		yield 'of the settings' => [ 'content_outlives_log', [ 'log' => '90' ], 'Content can’t be kept longer than outcomes, which are kept for 90 days.' ];
		yield 'of a request' => [ 'not_range', [ 'least' => '1', 'most' => '100' ], 'This must be a whole number from 1 to 100.' ];
		yield 'of an unknown kind' => [ 'anything', [], 'This value is not valid.' ];
		yield 'a host that resolves to a private address' => [ 'url_refused', [ 'host' => 'a.example', 'ip' => '10.0.0.1', 'rule' => 'private' ], 'a.example resolves to 10.0.0.1, a private address. ' . self::HINT ];
		yield 'an address that is private itself' => [ 'url_refused', [ 'host' => '127.0.0.1', 'ip' => '127.0.0.1', 'rule' => 'loopback' ], '127.0.0.1 is a loopback address. ' . self::HINT ];
	}
}
