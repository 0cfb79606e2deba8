import type { Company } from './company.ts';
import { autoserwisKowalski } from './content/autoserwis-kowalski.ts';
import { dentalUsmiech } from './content/dental-usmiech.ts';
import { salonAurora } from './content/salon-aurora.ts';
import { strideServices } from './content/stride-services.ts';

/** The companies of the demo; the first is the owner's own. */
export const companies: readonly Company[] = [strideServices, autoserwisKowalski, dentalUsmiech, salonAurora];
