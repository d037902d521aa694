<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture;

use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\TestCase;

/** Whether PHPStan, as phpstan.neon has it, finds what is planted in fixtures/phpstan: all of it in one run, for that takes long. */
#[CoversNothing]
final class PhpStanTest extends TestCase {

	private const PLANTED = [
		'adapter-parts.php'               => 'phpat.adapterPartsStayApartHttp',
		'adapter.php'                     => 'phpat.adaptersDoNotKnowTheOtherLayers',
		'domain-order.php'                => 'phpat.domainPackagesUseThoseBeforeThemWebhook',
		'domain-root.php'                 => 'phpat.domainPackagesUseThoseBeforeThemDomain',
		'domain.php'                      => 'phpat.domainUsesNothingButItselfAndPhp',
		'edge-input.php'                  => 'phpat.edgePartsStayApartInput',
		'edge-parts.php'                  => 'phpat.edgePartsStayApartRest',
		'edge-words.php'                  => 'phpat.edgePartsStayApartWords',
		'edge.php'                        => 'phpat.edgesDoNotKnowTheOtherLayers',
		'integration.php'                 => 'phpat.integrationsDoNotKnowTheOtherLayers',
		'positional-arguments.php'        => 'multisiteWebhooks.positionalArguments',
		'rest.php'                        => 'phpat.onlyTheRestEdgeSpeaksRest',
		'ultimate-multisite-function.php' => 'multisiteWebhooks.ultimateMultisite',
		'ultimate-multisite.php'          => 'phpat.onlyItsIntegrationNamesUltimateMultisite',
		'wiring.php'                      => 'phpat.onlyPluginUsesWiring',
		'wpdb.php'                        => 'phpat.onlyStorageTouchesWpdb',
	];

	public function test_each_planted_violation_breaks_its_rule_and_no_other(): void {
		$config = '--configuration=' . __DIR__ . '/fixtures/phpstan/phpstan.neon';
		$json   = Tool::run( '', 'phpstan', 'analyse', '--no-progress', '--memory-limit=1G', '--error-format=json', $config );
		$broken = Tool::broken_rules( $json, 'identifier' );
		self::assertSame( array_map( static fn ( string $rule ): array => [ $rule ], self::PLANTED ), $broken );
	}
}
