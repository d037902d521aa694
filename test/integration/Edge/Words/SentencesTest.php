<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Words;

use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Edge\Words\Sentences;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( Sentences::class )]
final class SentencesTest extends TestCase {

	private const HINT = 'Use an address that can be reached from the internet, or allow this host in wp-config.php with '
		. 'MULTISITE_WEBHOOKS_ALLOWED_HOSTS.';

	/** @param array<string, string> $context */
	#[DataProvider( 'problems' )]
	#[DataProvider( 'problems_of_an_address' )]
	public function test_a_problem_has_its_sentence( ProblemCode $code, array $context, string $sentence ): void {
		self::assertSame( $sentence, ( new Sentences() )->of( new Problem( $code, $context ) ) );
	}

	/** @return iterable<string, array{ProblemCode, array<string, string>, string}> */
	public static function problems(): iterable {
		yield 'of a webhook' => [ ProblemCode::SiteUnknown, [ 'id' => '7' ], 'There is no site with the ID 7.' ];
		yield 'of the settings' => [
			ProblemCode::ContentLongerThanLog,
			[ 'log' => '90' ],
			'Content can’t be kept longer than outcomes, which are kept for 90 days.',
		];
		yield 'of a request' => [
			ProblemCode::NotRange,
			[ 'least' => '1', 'most' => '100' ],
			'This must be a whole number from 1 to 100.',
		];
		yield 'a host that resolves to a private address' => [
			ProblemCode::UrlRefused,
			[ 'host' => 'a.example', 'ip' => '10.0.0.1', 'rule' => 'private' ],
			'a.example resolves to 10.0.0.1, a private address. ' . self::HINT,
		];
		yield 'an address that is private itself' => [
			ProblemCode::UrlRefused,
			[ 'host' => '127.0.0.1', 'ip' => '127.0.0.1', 'rule' => 'loopback' ],
			'127.0.0.1 is a loopback address. ' . self::HINT,
		];
	}

	/** @return iterable<string, array{ProblemCode, array<string, string>, string}> */
	public static function problems_of_an_address(): iterable {
		yield 'a reserved name' => [
			ProblemCode::UrlRefused,
			[ 'host' => 'a.localhost', 'ip' => '', 'rule' => 'name' ],
			'a.localhost is a reserved name, which does not exist on the internet. ' . self::HINT,
		];
		yield 'a port of another protocol' => [
			ProblemCode::UrlRefused,
			[ 'host' => 'example.com', 'ip' => '', 'rule' => 'port', 'port' => '22' ],
			'Port 22 is used by other kinds of servers. Use port 443, 80, 8080, or 8443, or allow example.com:22 in wp-config.php with '
			. 'MULTISITE_WEBHOOKS_ALLOWED_HOSTS.',
		];
		yield 'what is no port' => [
			ProblemCode::UrlPort,
			[ 'port' => '1x' ],
			'“1x” is not a port. Use a number from 1 to 65535, or leave it out.',
		];
		yield 'an invisible character' => [
			ProblemCode::UrlInvisible,
			[ 'character' => 'U+200B', 'before' => 'https://exa' ],
			'The address contains an invisible character (U+200B) after “https://exa”. Remove it, or type the address.',
		];
		yield 'a fragment' => [
			ProblemCode::UrlFragment,
			[],
			'Leave out the “#” and what follows it: it is never sent to the receiver.',
		];
	}
}
